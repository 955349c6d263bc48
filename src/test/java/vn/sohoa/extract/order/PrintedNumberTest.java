package vn.sohoa.extract.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.layout.Sheet;

class PrintedNumberTest {
  @ParameterizedTest
  @CsvSource({
    "298, 30, 2, 2",
    "298, 810, 12, 12",
    "298, 30, - 3 -, 3",
    "298, 810, 2/5, 2",
    "540, 810, Trang 3/5, 3",
    "540, 810, Trang 4, 4"
  })
  void readsNumberInTheMargin(double x, double y, String text, int number) {
    assertThat(of(x, y, text)).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 30, 2",
    "298, 140, 2",
    "298, 30, 15/4",
    "298, 30, 2 tờ",
    "298, 30, 0",
    "298, 30, 12345"
  })
  void otherNumbersAreNone(double x, double y, String text) {
    assertThat(of(x, y, text)).isEmpty();
  }

  private static OptionalInt of(double x, double y, String text) {
    return PrintedNumber.of(Sheet.of(new Paper().body(160).centered(x, y, text).page()));
  }
}
