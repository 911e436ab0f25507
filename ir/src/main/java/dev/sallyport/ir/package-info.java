/**
 * The intermediate representation: what every guest language becomes, and all that executors read.
 *
 * <p>A package of guest code is an {@link dev.sallyport.ir.IrModule}: functions of {@link
 * dev.sallyport.ir.Block}s of {@link dev.sallyport.ir.Op}s, classes, globals and imports.
 * Everything is an immutable record. There are three ways to get one: {@link
 * dev.sallyport.ir.Parser} reads the text form, which {@link dev.sallyport.ir.Printer} writes;
 * front ends use {@link dev.sallyport.ir.ModuleBuilder}; and records can be put together by hand.
 * The {@link dev.sallyport.ir.Verifier} then decides whether it can be run.
 *
 * <p>The greatest common divisor, built and verified:
 *
 * <pre>{@code
 * ModuleBuilder module = new ModuleBuilder("demo", Version.parse("1.0"));
 * Signature signature = Signature.parse("(i64, i64) -> i64");
 * FunctionBuilder f = module.function("gcd", signature, Function.Attribute.EXPORT);
 * Variable a = f.declare(f.parameter(0), "a");
 * Variable b = f.declare(f.parameter(1), "b");
 * f.whileLoop(
 *     () -> f.ne(f.use(b), f.constI64(0)),
 *     loop -> {
 *       Value rest = f.srem(f.use(a), f.use(b));
 *       f.def(a, f.use(b));
 *       f.def(b, rest);
 *     });
 * f.ret(f.use(a));
 * VerifyResult result = Verifier.verify(module.build(), RawMemory.REFUSED);
 * VerifiedModule verified = result.module().orElseThrow();
 * }</pre>
 *
 * <p>What is wrong with a text or a module is told in {@link dev.sallyport.ir.Diagnostic}s, each
 * with a code and a place; all of them, not only the first.
 */
package dev.sallyport.ir;
