package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.IIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultExceptionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "Read-only file system",
        "Disk quota exceeded",
        "Input/output error"
      })
  void failureOfTheDiskIsNoFaultOfTheFile(String message) {
    var failure = new IIOException("cannot decode", new IOException(message));
    var outer = new IllegalStateException("page 1", failure);

    assertThat(new FaultException(EngineFault.CORRUPT_FILE, outer).fault())
        .isEqualTo(EngineFault.ENGINE_ERROR);
    assertThatThrownBy(() -> FaultException.rethrowDiskFailure(outer))
        .isInstanceOf(IOException.class)
        .hasCause(outer);
  }

  @Test
  void damageIsNoFailureOfTheDisk() {
    var damage = new IIOException("cannot decode", new EOFException("offset 7"));

    assertThat(FaultException.isDiskFailure(damage)).isFalse();
    assertThat(new FaultException(EngineFault.CORRUPT_FILE, damage).fault())
        .isEqualTo(EngineFault.CORRUPT_FILE);
    assertThatCode(() -> FaultException.rethrowDiskFailure(damage)).doesNotThrowAnyException();
  }
}
