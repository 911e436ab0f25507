package dev.sallyport.engine.internal.jvm;

import dev.sallyport.ir.Function;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;

/** Describes the call sites at which guest code leaves for the host. */
final class OutcallSites {

  private static final DirectMethodHandleDesc BOOTSTRAP =
      MethodHandleDesc.ofMethod(
          DirectMethodHandleDesc.Kind.STATIC,
          Descriptors.desc(Bootstraps.class),
          "outcall",
          java.lang.constant.MethodTypeDesc.of(
              Descriptors.desc(java.lang.invoke.CallSite.class),
              ConstantDescs.CD_MethodHandles_Lookup,
              ConstantDescs.CD_String,
              ConstantDescs.CD_MethodType,
              ConstantDescs.CD_int));

  private OutcallSites() {}

  static DynamicCallSiteDesc of(Unit unit, Function function) {
    return DynamicCallSiteDesc.of(
        BOOTSTRAP,
        JvmNames.member(function.name()),
        Descriptors.currency(Descriptors.CONTEXT, function.signature()),
        unit.number(function.name()));
  }
}
