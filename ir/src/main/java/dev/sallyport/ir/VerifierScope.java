package dev.sallyport.ir;

/** What all rules share while one module is verified. */
record VerifierScope(
    IrModule module, ModuleIndex index, TypeRules types, Errors errors, RawMemory rawMemory) {}
