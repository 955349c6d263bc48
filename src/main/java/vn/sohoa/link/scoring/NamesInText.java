package vn.sohoa.link.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sohoa.clean.text.VietnameseText;

/**
 * Finds names of enterprises and persons in running text by the words in front of them. The end of
 * a name is left to the comparison: a phrase may continue after it.
 */
public final class NamesInText {
  private static final int LONGEST_ENTERPRISE = 20;
  private static final int LONGEST_PERSON = 6;
  private static final int MAX_NAMES = 8;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final List<List<String>> ENTERPRISE =
      List.of(
          List.of("cong", "ty"),
          List.of("doanh", "nghiep", "tu", "nhan"),
          List.of("hop", "tac", "xa"),
          List.of("ho", "kinh", "doanh"),
          List.of("tap", "doan"));
  private static final List<List<String>> BEFORE_PERSON =
      List.of(
          List.of("ho", "va", "ten"),
          List.of("ho", "ten"),
          List.of("ho", "chu", "dem", "va", "ten"),
          List.of("nguoi", "nop", "ho", "so"),
          List.of("nguoi", "nop"),
          List.of("nguoi", "de", "nghi"),
          List.of("chu", "ho", "so"),
          List.of("nha", "dau", "tu"),
          List.of("ten", "toi", "la"),
          List.of("toi", "la"),
          List.of("cap", "cho"),
          List.of("ong"),
          List.of("ba"));

  private static final List<List<String>> LEGAL_FORM =
      List.of(List.of("tnhh"), List.of("trach", "nhiem", "huu", "han"), List.of("co", "phan"));
  private static final String COMPANY = "congty";
  private static final double COMPANY_MISREAD = 2.1;

  /** Motto (quốc hiệu): printed next to a name in the header, but not a name itself. */
  private static final String MOTTO = "conghoaxa";

  private static final double MOTTO_MISREAD = 2.5;

  private NamesInText() {}

  /** Returns at most 8 phrases, as recognised. */
  public static List<String> find(String text) {
    List<String> words = Arrays.stream(SPACE.split(text.strip())).toList();
    List<String> keys = words.stream().map(NamesInText::key).toList();
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < words.size() && found.size() < MAX_NAMES; i++) {
      if (startsAny(keys, i, ENTERPRISE) > 0) {
        found.add(phrase(words, keys, i, LONGEST_ENTERPRISE));
      }
      if (followsMisreadCompany(keys, i)) {
        found.add("Công ty " + phrase(words, keys, i, LONGEST_ENTERPRISE));
      }
      int label = startsAny(keys, i, BEFORE_PERSON);
      if (label > 0) {
        String person = person(words, keys, i + label);
        if (person.contains(" ")) {
          found.add(person);
        }
      }
    }
    return List.copyOf(found);
  }

  private static int startsAny(List<String> keys, int from, List<List<String>> labels) {
    for (List<String> label : labels) {
      int end = from + label.size();
      if (end <= keys.size() && keys.subList(from, end).equals(label)) {
        return label.size();
      }
    }
    return 0;
  }

  /** Returns whether a legal form (loại hình doanh nghiệp) follows a misread "Công ty". */
  private static boolean followsMisreadCompany(List<String> keys, int at) {
    if (at < 2 || startsAny(keys, at, LEGAL_FORM) == 0) {
      return false;
    }
    String before = keys.get(at - 2) + keys.get(at - 1);
    return !before.equals(COMPANY) && OcrDistance.toBeginning(COMPANY, before) <= COMPANY_MISREAD;
  }

  private static boolean isMotto(List<String> keys, int at) {
    String read = String.join("", keys.subList(at, Math.min(keys.size(), at + 3)));
    return OcrDistance.toBeginning(MOTTO, read) <= MOTTO_MISREAD;
  }

  private static String person(List<String> words, List<String> keys, int from) {
    int start = from;
    while (start < words.size()
        && start < from + 3
        && (keys.get(start).isEmpty() || startsAny(keys, start, BEFORE_PERSON) > 0)) {
      start++;
    }
    int end = start;
    while (end < words.size()
        && end - start < LONGEST_PERSON
        && Character.isUpperCase(words.get(end).codePointAt(0))
        && !isMotto(keys, end)
        && !endsPhrase(words, start, end)) {
      end++;
    }
    return String.join(" ", words.subList(start, end));
  }

  private static String phrase(List<String> words, List<String> keys, int from, int longest) {
    var phrase = new ArrayList<String>();
    for (int i = from; i < words.size() && i < from + longest; i++) {
      if (endsPhrase(words, from, i) || isMotto(keys, i)) {
        break;
      }
      phrase.add(words.get(i));
    }
    return String.join(" ", phrase);
  }

  private static boolean endsPhrase(List<String> words, int from, int at) {
    return at > from && words.get(at - 1).matches(".*[,;:)]");
  }

  private static String key(String word) {
    return PUNCTUATION.matcher(VietnameseText.searchKey(word)).replaceAll("");
  }
}
