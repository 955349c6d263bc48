package vn.sohoa.export;

import vn.sohoa.blob.BlobDamagedException;

/** Why a file is left out of the ZIP file. */
public enum FileProblem {
  /** The store does not have it. */
  MISSING,
  /** Its bytes are not those that were stored. */
  DAMAGED;

  static FileProblem of(BlobDamagedException damage) {
    return switch (damage.kind()) {
      case MISSING -> MISSING;
      case DAMAGED -> DAMAGED;
    };
  }
}
