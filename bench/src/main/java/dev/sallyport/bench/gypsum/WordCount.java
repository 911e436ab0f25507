package dev.sallyport.bench.gypsum;

import dev.sallyport.border.NativeFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The different words in 50 MB of text. */
@State(Scope.Thread)
public class WordCount {

  private final Text text = new Text();
  private final Program program = Program.load(NativeFunction.allOf(text));

  /** In Gypsum. */
  @Benchmark
  public long guest() {
    return program.words();
  }

  /** In Java. */
  @Benchmark
  public long java() {
    return words(text.text());
  }

  private static final class Word {
    private final byte[] text;
    private final int start;
    private final int end;
    private final int hash;
    private final Word next;
    private long times = 1;

    Word(byte[] text, int start, int end, int hash, Word next) {
      this.text = text;
      this.start = start;
      this.end = end;
      this.hash = hash;
      this.next = next;
    }

    private boolean is(byte[] other, int from, int to) {
      if (end - start != to - from) {
        return false;
      }
      for (int i = 0; i < to - from; i++) {
        if (text[start + i] != other[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static long words(byte[] text) {
    Word[] table = new Word[65_536];
    long different = 0;
    int start = 0;
    int hash = 0;
    for (int i = 0; i < text.length; i++) {
      byte c = text[i];
      if (c >= 97 && c <= 122) {
        hash = hash * 31 + c;
      } else {
        if (i > start && count(table, text, start, i, hash) == 1) {
          different++;
        }
        start = i + 1;
        hash = 0;
      }
    }
    return different;
  }

  private static long count(Word[] table, byte[] text, int start, int end, int hash) {
    int slot = (hash ^ (hash >>> 15)) & (table.length - 1);
    for (Word word = table[slot]; word != null; word = word.next) {
      if (word.hash == hash && word.is(text, start, end)) {
        return ++word.times;
      }
    }
    table[slot] = new Word(text, start, end, hash, table[slot]);
    return 1;
  }
}
