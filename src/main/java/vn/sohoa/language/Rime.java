package vn.sohoa.language;

/**
 * Part of a syllable after the onset (vần), without its tone.
 *
 * @param letters e.g. {@code uyên}
 * @param glided whether it begins with the glide (âm đệm) written o or u, as in hoa, thuế
 * @param tonePlaces bit mask: bit n is set if letter n may carry the tone
 */
record Rime(String letters, boolean glided, int tonePlaces) {
  private static final String MARKED = "ăâêôơ";

  static Rime of(String letters, boolean glided) {
    return new Rime(letters, glided, placesOf(letters));
  }

  /** Returns the rime after q, with the glide u as its first letter. */
  Rime afterQ() {
    return new Rime("u" + letters, true, tonePlaces << 1);
  }

  boolean isStopped() {
    char last = letters.charAt(letters.length() - 1);
    return last == 'p' || last == 't' || last == 'c' || letters.endsWith("ch");
  }

  boolean allows(Tone tone, int place) {
    if (tone == Tone.LEVEL) {
      return !isStopped();
    }
    return (tonePlaces & (1 << place)) != 0 && (!isStopped() || tone.isOfStoppedSyllables());
  }

  private static int placesOf(String letters) {
    int vowels = countVowels(letters);
    int marked = lastMarked(letters);
    if (marked >= 0) {
      return 1 << marked;
    }
    if (vowels < letters.length()) {
      return 1 << (vowels - 1);
    }
    return switch (letters) {
      case "oa", "oe", "uy" -> 0b11; // both hòa and hoà are in use
      default -> vowels == 3 ? 0b10 : 0b01;
    };
  }

  // ư carries the tone in ưa, ưu, ưi, but in ươ it is on ơ
  private static int lastMarked(String letters) {
    for (int place = letters.length() - 1; place >= 0; place--) {
      if (MARKED.indexOf(letters.charAt(place)) >= 0) {
        return place;
      }
    }
    return letters.indexOf('ư');
  }

  private static int countVowels(String letters) {
    int count = 0;
    while (count < letters.length() && Letters.isVowel(letters.charAt(count))) {
      count++;
    }
    return count;
  }
}
