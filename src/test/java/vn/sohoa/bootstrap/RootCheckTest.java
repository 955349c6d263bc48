package vn.sohoa.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootCheckTest {
  private static final int SOMEBODY = 10_001;

  @ParameterizedTest(name = "package: {0}, allowed: {1}")
  @CsvSource({"true,", "true,false", "false,false"})
  void rootIsRefused(boolean isPackage, Boolean allowed) {
    var check = new RootCheck(0, isPackage, Optional.ofNullable(allowed));

    assertThatThrownBy(check::require)
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("must not run as root")
        .hasMessageContaining("SOHOA_ALLOW_ROOT");
  }

  @ParameterizedTest(name = "package: {0}, allowed: {1}")
  @CsvSource({"false,", "true,true", "false,true"})
  void rootIsAllowed(boolean isPackage, Boolean allowed) {
    var check = new RootCheck(0, isPackage, Optional.ofNullable(allowed));

    assertThatCode(check::require).doesNotThrowAnyException();
    assertThat(check.isRoot()).isTrue();
  }

  @Test
  void othersAreNeverRefused() {
    var check = new RootCheck(SOMEBODY, true, Optional.of(false));

    assertThatCode(check::require).doesNotThrowAnyException();
    assertThat(check.isRoot()).isFalse();
  }
}
