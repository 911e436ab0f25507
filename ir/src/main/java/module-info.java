/** The intermediate representation: types, operations, text form, builder, verifier, messages. */
module dev.sallyport.ir {
  exports dev.sallyport.ir;
}
