package dev.sallyport.gypsum.internal.spk;

import java.util.List;

/** The operations in files. New ones are added at the end, so that old files stay readable. */
enum OpTag {
  INT_CONST,
  FLOAT_CONST,
  STRING_CONST,
  NULL_CONST,
  FUNCTION_CONST,
  ARRAY_CONST,
  INT_BINARY,
  OVERFLOW,
  INT_COMPARE,
  FLOAT_BINARY,
  FLOAT_NEGATE,
  FLOAT_COMPARE,
  SAME_REFERENCE,
  CONVERT,
  SELECT,
  ADDRESS_ADD,
  LOAD,
  STORE,
  STACK_ALLOC,
  ATOMIC_LOAD,
  ATOMIC_STORE,
  ATOMIC_UPDATE,
  COMPARE_EXCHANGE,
  FENCE,
  NEW,
  GET_FIELD,
  SET_FIELD,
  NEW_ARRAY,
  ARRAY_LENGTH,
  ARRAY_GET,
  ARRAY_SET,
  INSTANCE_OF,
  CAST,
  GET_GLOBAL,
  SET_GLOBAL,
  CALL,
  CALL_VIRTUAL,
  CALL_INDIRECT,
  CALL_ADDRESS;

  static final List<OpTag> ALL = List.of(values());
}
