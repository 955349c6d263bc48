package vn.sohoa.station.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.ScanLimit;
import vn.sohoa.clean.finding.ScanProfile;
import vn.sohoa.message.Language;

class ScanNewsTest {
  @Test
  void theCodesAreThoseThatTheServiceTellsOfPages() {
    Set<String> ofProfiles =
        Arrays.stream(ScanProfile.values())
            .flatMap(profile -> profile.limits().stream())
            .map(ScanLimit::code)
            .map(Enum::name)
            .collect(Collectors.toSet());

    assertThat(ScanNews.OF_SCANS)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    ofProfiles.stream(),
                    Stream.of(FindingCode.PAGE_UNREADABLE.name(), FindingCode.DAMAGED_FILE.name()))
                .toList())
        .allMatch(code -> Language.ENGLISH.has("finding." + code));
  }
}
