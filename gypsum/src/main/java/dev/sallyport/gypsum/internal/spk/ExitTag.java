package dev.sallyport.gypsum.internal.spk;

import java.util.List;

/** The ends of blocks in files. */
enum ExitTag {
  JUMP,
  BRANCH,
  SWITCH,
  RETURN,
  THROW,
  TRAP;

  static final List<ExitTag> ALL = List.of(values());
}
