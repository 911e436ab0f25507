package dev.sallyport.engine.internal;

import dev.sallyport.border.Limits;
import dev.sallyport.border.NativeSource;
import dev.sallyport.border.SearchOrder;
import dev.sallyport.border.Tap;
import dev.sallyport.engine.Executor;
import dev.sallyport.engine.FrontEnd;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a builder collected for an engine.
 *
 * @param executor runs all packages
 * @param frontEnds the guest languages
 * @param packagePath folders in which imports are looked for, in order
 * @param natives the places where natives are looked for
 * @param libraryGrants the packages whose libraries may be opened, by name
 * @param searchOrder the order of those places
 * @param searchOrders other orders for some packages, by name
 * @param rawMemory the packages that may use raw memory, by name
 * @param hostTypes the Java classes that guest code may name, by name
 * @param limits the limits that contexts have unless they are given others; nothing else is watched
 * @param taps who sees crossings, outermost first
 * @param checksThreads whether contexts without limits check that one thread uses them at a time
 */
public record EngineSettings(
    Executor executor,
    List<FrontEnd> frontEnds,
    List<Path> packagePath,
    List<NativeSource> natives,
    Set<String> libraryGrants,
    SearchOrder searchOrder,
    Map<String, SearchOrder> searchOrders,
    Set<String> rawMemory,
    Map<String, Class<?>> hostTypes,
    Limits limits,
    List<Tap> taps,
    boolean checksThreads) {}
