package vn.sohoa.engine.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnProcessTest {

  /** A system that answers all calls alike, and records them. */
  private record Host(int answer, List<String> calls) implements HostCalls {
    @Override
    public int prctl(int option, long value, long unused3, long unused4, long unused5) {
      calls.add("prctl %d %d".formatted(option, value));
      return answer;
    }

    @Override
    public int setrlimit(int resource, Pointer limit) {
      calls.add(
          "setrlimit %d %d %d".formatted(resource, limit.getLong(0), limit.getLong(Long.BYTES)));
      return answer;
    }

    @Override
    public int umask(int mask) {
      calls.add("umask %o".formatted(mask));
      return answer;
    }
  }

  @Test
  void itIsNotDumpableLeavesNoCoreAndCreatesFilesForItsOwnerOnly() {
    var system = new Host(0, new ArrayList<>());

    List<String> refused = new OwnProcess(system).protect();

    assertThat(refused).isEmpty();
    assertThat(system.calls()).containsExactly("prctl 4 0", "setrlimit 4 0 0", "umask 77");
  }

  @Test
  void whatTheSystemRefusesIsReturned() {
    List<String> refused = new OwnProcess(new Host(-1, new ArrayList<>())).protect();

    assertThat(refused)
        .containsExactly(
            "other processes of this user can read its memory (prctl failed)",
            "it may leave core dumps (setrlimit failed)");
  }
}
