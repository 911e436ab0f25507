package dev.sallyport.flow.internal.syntax;

/** What the parser must know about the host: how far a call without parentheses goes. */
public interface Names {

  /** Whether a name in an expression may have arguments without parentheses behind it. */
  boolean takesBareArguments(String name);

  /** An import was read; the names that it brings are known from here on. */
  void imported(SourceUnit.Import declaration);

  /** A host that nobody knows: every name that does not stand for a variable may be a function. */
  Names UNKNOWN =
      new Names() {
        @Override
        public boolean takesBareArguments(String name) {
          return true;
        }

        @Override
        public void imported(SourceUnit.Import declaration) {}
      };
}
