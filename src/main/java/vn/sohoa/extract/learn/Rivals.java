package vn.sohoa.extract.learn;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.header.KindScore;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.Kinds;

/**
 * Kinds that the samples are recognised as without the new one.
 *
 * @param recognised such kinds, the most frequent first
 * @param score the highest score that any kind has on any sample; 0 if none has any
 */
record Rivals(List<Kind> recognised, double score) {
  Rivals {
    recognised = List.copyOf(recognised);
  }

  static Rivals of(Collection<Sample> samples, Kinds kinds) {
    var extractor = new Extractor(() -> kinds);
    List<Extraction> readings =
        samples.stream().map(sample -> extractor.extract(sample.pages())).toList();
    Map<Kind, Integer> counts = new LinkedHashMap<>();
    readings.stream()
        .flatMap(reading -> reading.kind().stream())
        .forEach(kind -> counts.merge(kind, 1, Integer::sum));
    double highest =
        readings.stream()
            .flatMap(reading -> reading.kinds().stream())
            .mapToDouble(KindScore::score)
            .max()
            .orElse(0);
    List<Kind> recognised =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    return new Rivals(recognised, highest);
  }

  /** Returns whether any sample is recognised as another kind. */
  boolean any() {
    return !recognised.isEmpty();
  }
}
