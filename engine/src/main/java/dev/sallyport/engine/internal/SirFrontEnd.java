package dev.sallyport.engine.internal;

import dev.sallyport.engine.FrontEnd;
import dev.sallyport.engine.SourceFile;
import dev.sallyport.ir.Parser;
import dev.sallyport.ir.SourceText;
import java.util.List;
import java.util.Set;

/** The text form of the IR as a guest language. */
final class SirFrontEnd implements FrontEnd {

  @Override
  public String language() {
    return "sir";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("sir");
  }

  @Override
  public Compilation compile(List<SourceFile> files, PackageLookup packages) {
    if (files.size() > 1) {
      throw new IllegalArgumentException("a .sir package is one file, not " + files.size());
    }
    SourceFile file = files.getFirst();
    var result = Parser.parse(new SourceText(file.name(), file.text()));
    return new Compilation(result.module(), result.diagnostics());
  }
}
