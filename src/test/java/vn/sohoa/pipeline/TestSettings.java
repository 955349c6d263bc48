package vn.sohoa.pipeline;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.sohoa.blob.BlobConfig;
import vn.sohoa.clean.finding.ScanProfile;
import vn.sohoa.engine.ReadingProfile;
import vn.sohoa.engine.isolation.IsolationMode;
import vn.sohoa.link.LinkConfig;
import vn.sohoa.testing.Beans;

/** Settings of the pipeline as tests want them. */
final class TestSettings {
  static final Duration TRIAGE_LIMIT = Duration.ofSeconds(60);
  static final Duration PAGE_LIMIT = Duration.ofSeconds(30);

  private TestSettings() {}

  static void addTo(Beans beans, Path folder) {
    beans
        .with(PipelineConfig.class, new Pipeline(4, 2, 4, Duration.ofSeconds(2)))
        .with(EngineConfig.class, new Engine(folder))
        .with(ExtractConfig.class, new Extract(folder.resolve("kinds"), Duration.ofSeconds(10)))
        .with(RoleConfig.class, new Role(RoleConfig.ProcessRole.ALL, folder))
        .with(LinkConfig.class, new Link())
        .with(BlobConfig.class, new Blobs(folder.resolve("blobs")));
  }

  record Pipeline(int pagesPerTask, int tasksInFlight, int attempts, Duration backoff)
      implements PipelineConfig {
    @Override
    public ScanProfile scanProfile() {
      return ScanProfile.ND30_2020;
    }

    @Override
    public Duration documentTime() {
      return Duration.ofMinutes(10);
    }

    @Override
    public Duration documentTimePerPage() {
      return Duration.ofSeconds(20);
    }

    @Override
    public Duration poll() {
      return Duration.ofMillis(250);
    }

    @Override
    public Duration heartbeat() {
      return Duration.ofSeconds(5);
    }
  }

  record Role(ProcessRole role, Path dataDir) implements RoleConfig {
    @Override
    public Optional<Boolean> allowRoot() {
      return Optional.empty();
    }
  }

  private record Extract(Path kindsFolder, Duration limit) implements ExtractConfig {}

  private record Blobs(Path folder) implements BlobConfig {
    @Override
    public MemorySize reserve() {
      return new MemorySize(BigInteger.ZERO);
    }

    @Override
    public Duration leftoverAge() {
      return Duration.ofHours(6);
    }

    @Override
    public Optional<S3> s3() {
      return Optional.empty();
    }
  }

  private record Link() implements LinkConfig {
    @Override
    public double accept() {
      return 0.99;
    }

    @Override
    public double acceptComponent() {
      return 0.95;
    }

    @Override
    public double show() {
      return 0.2;
    }

    @Override
    public int mostCandidates() {
      return 10;
    }

    @Override
    public Duration batchWindow() {
      return Duration.ofMinutes(5);
    }
  }

  private record Engine(Path folder) implements EngineConfig {
    @Override
    public int processes() {
      return 1;
    }

    @Override
    public int expressProcesses() {
      return 1;
    }

    @Override
    public int imageProcesses() {
      return 1;
    }

    @Override
    public Duration imageLimit() {
      return PAGE_LIMIT;
    }

    @Override
    public int pagesPerProcess() {
      return 500;
    }

    @Override
    public int nativeMegabytes() {
      return 4096;
    }

    @Override
    public Optional<IsolationMode> isolation() {
      return Optional.of(IsolationMode.NONE);
    }

    @Override
    public Optional<Path> isolationHelper() {
      return Optional.empty();
    }

    @Override
    public int heapMegabytes() {
      return 1536;
    }

    @Override
    public ReadingProfile profile() {
      return ReadingProfile.STANDARD;
    }

    @Override
    public Duration startLimit() {
      return Duration.ofSeconds(30);
    }

    @Override
    public Duration triageLimit() {
      return TRIAGE_LIMIT;
    }

    @Override
    public Duration pageLimit() {
      return PAGE_LIMIT;
    }

    @Override
    public int maxPages() {
      return 5000;
    }

    @Override
    public long maxPagePixels() {
      return 140_000_000;
    }

    @Override
    public Path scratch() {
      return folder;
    }
  }
}
