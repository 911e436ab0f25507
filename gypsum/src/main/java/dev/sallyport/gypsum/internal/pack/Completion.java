package dev.sallyport.gypsum.internal.pack;

import dev.sallyport.engine.FrontEnd;
import dev.sallyport.gypsum.internal.check.MemberNames;
import dev.sallyport.gypsum.internal.check.World;
import dev.sallyport.gypsum.internal.syntax.Problems;
import java.util.List;

/** What can be written at a prompt. */
public final class Completion {

  private Completion() {}

  /** The members of the value of a package's variable. */
  public static List<String> members(
      FrontEnd.PackageLookup packages, String packageName, String variable) {
    return MemberNames.of(new World(new Declared(packages), new Problems()), packageName, variable);
  }
}
