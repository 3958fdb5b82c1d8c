package dev.candor.torch.store;

import java.util.Optional;

/**
 * The Python names that a state file may use. A name is looked up here and nowhere else; nothing is
 * loaded or called, whatever a file asks for.
 */
enum PickleName {
  ORDERED_DICT("collections", "OrderedDict"),
  TENSOR("torch._utils", "_rebuild_tensor_v2"),
  PARAMETER("torch._utils", "_rebuild_parameter"),
  DOUBLE("torch", "DoubleStorage", StoredType.F64),
  FLOAT("torch", "FloatStorage", StoredType.F32),
  HALF("torch", "HalfStorage", StoredType.F16),
  BFLOAT16("torch", "BFloat16Storage", StoredType.BF16),
  LONG("torch", "LongStorage", StoredType.I64),
  INT("torch", "IntStorage", StoredType.I32),
  SHORT("torch", "ShortStorage", StoredType.I16),
  CHAR("torch", "CharStorage", StoredType.I8),
  BYTE("torch", "ByteStorage", StoredType.U8),
  BOOL("torch", "BoolStorage", StoredType.BOOL);

  private final String module;
  private final String name;
  private final Optional<StoredType> type;

  PickleName(String module, String name) {
    this(module, name, Optional.empty());
  }

  PickleName(String module, String name, StoredType type) {
    this(module, name, Optional.of(type));
  }

  PickleName(String module, String name, Optional<StoredType> type) {
    this.module = module;
    this.name = name;
    this.type = type;
  }

  /** The one that a file means, if it is known. */
  static Optional<PickleName> of(String module, String name) {
    for (PickleName known : values()) {
      if (known.module.equals(module) && known.name.equals(name)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** How numbers are written, where it is the name of a kind of numbers. */
  Optional<StoredType> type() {
    return type;
  }
}
