package vn.sohoa.blob;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.FilesystemApiMetadata;

/**
 * S3 test server that verifies signatures and payload digests and stores its objects as files of a
 * folder. It can be stopped and restarted on the same port.
 */
public final class S3Server implements AutoCloseable {
  public static final String ACCESS_KEY = "station-test";
  public static final String SECRET_KEY = "not-a-secret-of-anyone";
  public static final String BUCKET = "scans";

  private final Path folder;
  private final URI endpoint;
  private final BlobStoreContext context;
  private S3Proxy server;

  /**
   * @param folder for the objects
   */
  public S3Server(Path folder) throws IOException {
    this.folder = folder;
    try (ServerSocket socket = new ServerSocket(0)) {
      endpoint = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    var settings = new Properties();
    settings.setProperty("jclouds.filesystem.basedir", folder.toString());
    context =
        ContextBuilder.newBuilder(new FilesystemApiMetadata())
            .overrides(settings)
            .buildView(BlobStoreContext.class);
    context.getBlobStore().createContainerInLocation(null, BUCKET);
    server = launch();
  }

  private S3Proxy launch() {
    S3Proxy started =
        S3Proxy.builder()
            .blobStore(context.getBlobStore())
            .endpoint(endpoint)
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .build();
    try {
      started.start();
      return started;
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server did not start", e);
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  /** Returns the files of the objects. */
  public List<Path> objects() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(BUCKET))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  Path object(Sha256 sha256) {
    return folder.resolve(BUCKET).resolve(sha256.relativePath());
  }

  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server did not stop", e);
    }
  }

  public void restart() {
    server = launch();
  }

  @Override
  public void close() {
    stop();
    context.close();
  }
}
