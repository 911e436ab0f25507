package dev.sallyport.gypsum.internal.check;

import dev.sallyport.gypsum.internal.model.FunctionSymbol;

/** Where an expression stands: what its names mean, and in which function. */
record Env(Scope scope, Body body) {

  Env in(Scope inner) {
    return new Env(inner, body);
  }

  FunctionSymbol function() {
    return body.function();
  }
}
