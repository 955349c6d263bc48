package vn.sohoa.station.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.message.Message;

class JobStoreTest {
  @TempDir Path folder;

  @Provide
  Arbitrary<Job> jobs() {
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(40).filter(JobStoreTest::isText);
    Arbitrary<Optional<String>> maybe = text.optional();
    Arbitrary<Message> message =
        Combinators.combine(text, text.list().ofMaxSize(3)).as(Message::new);
    Arbitrary<Content> content =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), maybe).as(Content::new);
    Arbitrary<Optional<Refusal>> refusal =
        Combinators.combine(Arbitraries.of(Refusal.Cause.values()), message)
            .as(Refusal::new)
            .optional();
    Arbitrary<Job> first =
        Combinators.combine(text, Arbitraries.longs(), maybe, text, text, content, text, text)
            .as(
                (id, order, root, path, name, bytes, metadata, key) ->
                    Job.waiting(
                        new Job.Identity(id, order, key), root, path, name, bytes, metadata));
    return Combinators.combine(
            first,
            Arbitraries.of(JobState.values()),
            maybe,
            Arbitraries.integers(),
            maybe,
            refusal,
            maybe,
            message.optional())
        .as(JobStoreTest::with);
  }

  /** Half of a surrogate pair is no text. */
  private static boolean isText(String text) {
    return text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
  }

  private static Job with(
      Job job,
      JobState state,
      Optional<String> upload,
      int uploads,
      Optional<String> receipt,
      Optional<Refusal> refusal,
      Optional<String> target,
      Optional<Message> fault) {
    return new Job(
        job.id(),
        job.order(),
        job.root(),
        job.path(),
        job.fileName(),
        job.content(),
        job.metadata(),
        job.idempotencyKey(),
        state,
        upload,
        uploads,
        receipt,
        refusal,
        target,
        fault);
  }

  @Property
  void aRecordIsReadAsItWasWritten(@ForAll("jobs") Job job) throws IOException {
    assertThat(JobJson.read(JobJson.write(job))).isEqualTo(job);
  }

  @Property
  void halfARecordIsNoRecord(@ForAll("jobs") Job job, @ForAll byte cut) throws IOException {
    byte[] bytes = JobJson.write(job);
    int length = Math.floorMod(cut * 31 + job.hashCode(), bytes.length - 1);

    assertThatThrownBy(() -> JobJson.read(Arrays.copyOf(bytes, length)))
        .isInstanceOf(IOException.class);
  }

  private static Job job(JobStore store) {
    return Job.waiting(
        store.next(),
        Optional.of("/scan"),
        "/scan/đơn.pdf",
        "đơn.pdf",
        new Content(4, 5, Optional.empty()),
        "{}");
  }

  @Test
  void jobsAreLoadedInTheirOrder() throws IOException {
    JobStore store = new JobStore(new DeskFiles(), folder);
    Job first = job(store);
    Job second = job(store);
    store.save(second);
    store.save(first);
    Job sent = first.digested("aa").uploadingTo("/u").uploaded().sent("{}");
    store.save(sent);

    JobStore next = new JobStore(new DeskFiles(), folder);

    assertThat(next.load()).isEqualTo(new Records.Contents<>(List.of(sent, second), List.of()));
    assertThat(next.next().order()).isEqualTo(3);
    next.delete(sent);
    assertThat(store.load().records()).containsExactly(second);
  }

  @Test
  void whatAKilledProcessHasLeftIsNoRecord() throws IOException {
    JobStore store = new JobStore(new DeskFiles(), folder);
    Files.writeString(folder.resolve(".a.json.part"), "{");
    Files.writeString(folder.resolve("b.json"), "[]");

    assertThat(store.load()).isEqualTo(new Records.Contents<>(List.of(), List.of("b.json")));
    store.removeLeftovers();
    assertThat(folder.resolve(".a.json.part")).doesNotExist();
    assertThat(folder.resolve("b.json")).exists();
  }

  @Test
  void aQueueHasOneUser() throws IOException {
    JobStore store = new JobStore(new DeskFiles(), folder);

    try (FileChannel lock = store.lock().orElseThrow()) {
      assertThat(lock.isOpen()).isTrue();
      assertThat(store.lock()).isEmpty();
    }
    FileChannel again = store.lock().orElseThrow();
    again.close();
  }
}
