package vn.sohoa.paging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;

class CursorsTest {

  private static MultivaluedMap<String, String> parameters(String... namesAndValues) {
    var parameters = new MultivaluedHashMap<String, String>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      parameters.add(namesAndValues[at], namesAndValues[at + 1]);
    }
    return parameters;
  }

  private static String scope(String... namesAndValues) {
    return Cursors.scope("/api/v1/documents", parameters(namesAndValues));
  }

  @Test
  void isTheSameForEachPageOfAList() {
    assertThat(scope("state", "READY", "q", "a b", "limit", "1"))
        .isEqualTo(scope("cursor", "x", "q", "a b", "limit", "2", "state", "READY"));
  }

  @Test
  void differsByPathNameAndValue() {
    assertThat(scope("q", "a", "state", "b"))
        .isNotEqualTo(scope("q", "a"))
        .isNotEqualTo(scope())
        .isNotEqualTo(scope("q", "b", "state", "a"))
        .isNotEqualTo(scope("q", "a&state=b"))
        .isNotEqualTo(scope("q", "a", "q", "b"))
        .isNotEqualTo(
            Cursors.scope("/api/v1/dossiers/X/documents", parameters("q", "a", "state", "b")));
    assertThat(scope("q", "a", "q", "b")).isNotEqualTo(scope("q", "b", "q", "a"));
    assertThat(Cursors.scope("/a?b=c", parameters()))
        .isNotEqualTo(Cursors.scope("/a", parameters("b", "c")));
  }
}
