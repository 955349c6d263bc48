package vn.sohoa.duplicate;

/** Mixes 64-bit values so that sums and minima of hashes are distributed like random numbers. */
final class SplitMix64 {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private SplitMix64() {}

  /** Computes the finalizer of SplitMix64, which is in the public domain. */
  static long mix(long bits) {
    long mixed = bits + GOLDEN;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  static long mix(long bits, long more) {
    return mix(mix(bits) ^ more);
  }

  static long hash(CharSequence text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash, text.charAt(i));
    }
    return hash;
  }
}
