/**
 * Runs guest packages: what an embedder works with.
 *
 * <p>An {@link dev.sallyport.engine.Engine} holds what is shared and never changes: natives,
 * compiled packages, options. A {@link dev.sallyport.engine.GuestPackage} is guest code, compiled
 * once. A {@link dev.sallyport.engine.Context} holds everything that changes, so that there can be
 * one for each tenant or request. Two engines share nothing.
 *
 * {@snippet :
 * @NativePackage("host")
 * public static final class Treasury {
 *   @Native
 *   public static long tax(long amount) {
 *     return amount / 10;
 *   }
 * }
 *
 * /** What the host wants of the guest: checked once, then as fast as a Java class. *&#47;
 * public interface Prices {
 *   long gross(long net);
 * }
 *
 * static long price(Path file) {
 *   Limits limits = Limits.builder().deadline(Duration.ofSeconds(1)).build();
 *   try (Engine engine = Engine.builder().natives(Treasury.class).limits(limits).build();
 *       Context context = engine.newContext()) {
 *     GuestPackage prices = engine.load(file);
 *     long dynamic = context.function(prices, "gross").callForI64(100L);
 *     return dynamic + context.bind(prices, Prices.class).gross(50);
 *   }
 * }
 * }
 *
 * <p>What goes wrong with guest code is a {@link dev.sallyport.border.SallyportException}, whose
 * class says in which phase: it was refused ({@link dev.sallyport.border.DiagnosticException}, with
 * everything that was found), it stopped by itself, it threw an exception of its own, or it reached
 * a limit. What a native throws comes out as itself.
 *
 * <p>{@link dev.sallyport.engine.FrontEnd} is where guest languages plug in, {@link
 * dev.sallyport.engine.Executor} what runs the code; {@link dev.sallyport.engine.Executors} names
 * those that come along.
 */
package dev.sallyport.engine;
