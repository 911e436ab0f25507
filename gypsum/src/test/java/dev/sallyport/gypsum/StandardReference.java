package dev.sallyport.gypsum;

import dev.sallyport.gypsum.internal.pack.Sources;
import dev.sallyport.ir.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Makes a reference of packages from the comments in their sources. */
final class StandardReference {

  private final StringBuilder out = new StringBuilder();
  private final List<String> comment = new ArrayList<>();

  private StandardReference() {}

  static String of(List<String> packages) {
    var reference = new StandardReference();
    reference.out.append("# The packages that come with Gypsum\n\n");
    reference.out.append("Made from the comments in their sources by `DocumentTest`.\n");
    reference.out.append("\n## Without an import\n");
    reference.file(Sources.resource("builtins.gy"));
    packages.forEach(reference::section);
    return reference.out.toString();
  }

  private void section(String name) {
    out.append("\n## ").append(name).append('\n');
    for (SourceText file : Sources.of(name)) {
      file(file.text());
    }
  }

  private void file(String text) {
    String title = text.lines().findFirst().orElseThrow().substring("// ".length());
    out.append("\n### ").append(title).append("\n\n");
    text.lines().forEach(this::line);
  }

  private void line(String line) {
    String text = line.strip();
    if (text.startsWith("///")) {
      comment.add(text.substring("///".length()).strip());
    } else {
      if (!comment.isEmpty()) {
        boolean member = line.startsWith(" ");
        out.append(member ? "  - `" : "- `").append(head(text)).append("`: ");
        out.append(String.join(" ", comment)).append('\n');
      }
      comment.clear();
    }
  }

  // Without what a user of the definition does not care about: its body.
  private static String head(String definition) {
    int depth = 0;
    for (int i = 0; i < definition.length(); i++) {
      char c = definition.charAt(i);
      depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
      boolean last = i == definition.length() - 2 && definition.endsWith(" =");
      if (depth == 0 && (last || definition.startsWith(" = ", i))) {
        return shortened(definition.substring(0, i));
      }
    }
    return shortened(definition);
  }

  private static String shortened(String head) {
    return head.replaceAll("public |native |override ", "").replace("static +", "+");
  }
}
