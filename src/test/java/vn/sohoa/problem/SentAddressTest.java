package vn.sohoa.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import vn.sohoa.clean.text.SentText;

class SentAddressTest {
  private static final String HEAD = "http://localhost/api/v1/reports/coverage?department=";

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Example
  void bothFormsOfADepartmentAreOneAddress() {
    String composed = "Sở Kế hoạch & Đầu tư";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(SentAddress.of(HEAD + encoded(decomposed) + "&from=2025-01-01"))
        .isEqualTo(HEAD + encoded(composed) + "&from=2025-01-01");
    assertThat(SentAddress.of(HEAD + encoded("DT\u200B"))).isEqualTo(HEAD + "DT");
  }

  @Example
  void delimitersAndEscapedDelimitersStay() {
    String address = "http://localhost/a%2Fb/%E1%BA%A3?x=%26%3D%2B%25+%C3%A2&y=%CC%B8z";

    assertThat(SentAddress.of(address)).isEqualTo(address);
  }

  @Example
  void bytesThatAreNoUtf8Stay() {
    assertThat(SentAddress.of(HEAD + "a%E0")).isEqualTo(HEAD + "a%E0");
  }

  @Example
  void aLongAddressNeedsNoStack() {
    String sent = "o\u0302a".repeat(20_000);

    assertThat(SentAddress.of(HEAD + encoded(sent)))
        .isEqualTo(HEAD + encoded("\u00F4a".repeat(20_000)));
    assertThat(SentAddress.of(HEAD + "%E1%BA%A3%zz" + sent)).endsWith(sent);
  }

  @Property(tries = 500)
  void theValueIsThatOfTheStoredText(
      @ForAll
          @StringLength(max = 12)
          @Chars({
            'a', 'o', '\u0302', '\u0301', '\u0338', '=', '&', '%', '/', ' ', '\u1EA5', '\u200B'
          })
          String sent) {
    String address = SentAddress.of(HEAD + encoded(sent));

    assertThat(URI.create(address).getQuery()).isEqualTo("department=" + SentText.inner(sent));
  }
}
