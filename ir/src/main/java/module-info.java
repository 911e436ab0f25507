/** The intermediate representation: types, operations, text form, builder, verifier, messages. */
@SuppressWarnings("module") // the others are compiled behind it
module dev.sallyport.ir {
  exports dev.sallyport.ir;
  exports dev.sallyport.ir.internal to
      dev.sallyport.border,
      dev.sallyport.engine,
      dev.sallyport.gypsum;
}
