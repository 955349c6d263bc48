package vn.sohoa.audit;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notes reads of many records by one request, in the transaction of the caller: they are not lost,
 * as others are when too many wait.
 */
@ApplicationScoped
public class BulkReads {
  private static final String UNKNOWN = "unknown";

  private final ReadRecorder recorder;
  private final ReadRepository repository;

  BulkReads(ReadRecorder recorder, ReadRepository repository) {
    this.recorder = recorder;
    this.repository = repository;
  }

  /**
   * Who reads, from where.
   *
   * @param actor id of the access key or account
   */
  public record Reader(String actor, String address) {
    /** Returns the client of a request, or the last proxy that is not trusted. */
    public static Reader of(String actor, RoutingContext connection) {
      return new Reader(actor, addressOf(connection));
    }
  }

  static String addressOf(RoutingContext connection) {
    @Nullable SocketAddress remote = connection.request().remoteAddress();
    return remote == null ? UNKNOWN : Objects.requireNonNullElse(remote.hostAddress(), UNKNOWN);
  }

  /**
   * @param subjects docCodes
   * @param detail what they are a part of
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(Reader reader, Collection<String> subjects, String detail) {
    repository.add(recorder.exported(reader, subjects, detail));
  }
}
