/**
 * The border between guest code and its host. Every effect of guest code is a call across it, typed
 * and checked when it is linked, and free when nobody watches it.
 *
 * <h2>From the guest to the host</h2>
 *
 * <p>A {@link dev.sallyport.border.NativeFunction} is host code that guest code may call: a lambda
 * with a {@link dev.sallyport.ir.Signature}, a method handle, or a method with {@link
 * dev.sallyport.border.Native}. The {@link dev.sallyport.border.Carriers} say which Java type
 * carries which guest type. A {@link dev.sallyport.border.NativeLinker} finds the native for a
 * declaration in the places of a {@link dev.sallyport.border.SearchOrder}, or says in a diagnostic
 * what is missing, denied or of another type. Nothing is found that was not offered.
 *
 * {@snippet :
 * @NativePackage("host")
 * public static final class Clock {
 *   @Native
 *   public static long now() {
 *     return System.nanoTime();
 *   }
 *
 *   @Native("sleep-for")
 *   public static void sleep(CallContext context, long millis) throws InterruptedException {
 *     context.checkpoint();
 *     Thread.sleep(millis);
 *   }
 * }
 *
 * NativeLinker linker() {
 *   Signature strings = Signature.parse("(ref String) -> ref String");
 *   var natives = new ArrayList<>(NativeFunction.allOf(Clock.class));
 *   natives.add(NativeFunction.of("host", "abs", Signature.parse("(i64) -> i64"), Math::abs));
 *   natives.add(NativeFunction.ofObjects("host", "trim", strings, (String s) -> s.strip()));
 *   return NativeLinker.builder(CallContext.class).source(NativeTable.of(natives)).build();
 * }
 * }
 *
 * <h2>From the host to the guest</h2>
 *
 * <p>{@link dev.sallyport.border.Stubs} implement a Java interface by the exported functions of a
 * package. The whole interface is checked, and every mismatch reported, before anything is called;
 * then a call costs what a call of any Java class costs.
 *
 * {@snippet :
 * public interface Text {
 *   @GuestName("left-pad")
 *   String leftPad(String text, int width);
 * }
 *
 * Text bind(Exports exports, CallContext context) {
 *   var lookup = MethodHandles.publicLookup();
 *   return Stubs.define(lookup, Text.class, exports, CallContext.class).bind(context);
 * }
 * }
 *
 * <h2>What watches</h2>
 *
 * <p>A {@link dev.sallyport.border.Tap} sees calls of either direction, may forbid them, and may
 * answer in place of the function. {@link dev.sallyport.border.TraceTap}, {@link
 * dev.sallyport.border.CountingTap}, {@link dev.sallyport.border.RecordingTap} and {@link
 * dev.sallyport.border.ReplayTap} are ready to use.
 *
 * {@snippet :
 * Tap readOnly() {
 *   return call -> {
 *     if (call.crossing().name().startsWith("write")) {
 *       throw new SecurityException(call.crossing() + " is forbidden here");
 *     }
 *     return call.proceed();
 *   };
 * }
 * }
 *
 * <p>{@link dev.sallyport.border.Limits} bound what guest code uses.
 *
 * <h2>What goes wrong</h2>
 *
 * <p>The class of a {@link dev.sallyport.border.SallyportException} says the phase: refused before
 * it ran ({@link dev.sallyport.border.DiagnosticException} with diagnostics, whose codes are in
 * {@link dev.sallyport.border.NativeCode}, {@link dev.sallyport.border.LinkCode} and {@link
 * dev.sallyport.border.StubCode}), stopped by a {@link dev.sallyport.border.LimitException limit}
 * or a {@link dev.sallyport.border.TrapException trap}, or {@link
 * dev.sallyport.border.GuestException thrown by the guest}. Exceptions of host code cross in both
 * directions as they are, checked ones included: whoever catches one, guest or host, holds the
 * object that was thrown.
 */
package dev.sallyport.border;
