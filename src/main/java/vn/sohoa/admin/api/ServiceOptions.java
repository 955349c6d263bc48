package vn.sohoa.admin.api;

import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that send requests to the running service. */
final class ServiceOptions {
  @Option(
      names = {"--api", "--url"},
      paramLabel = "URL",
      description = "Address of the service, with or without /api/v1 (default: ${DEFAULT-VALUE}).")
  URI address = URI.create("http://localhost:8080");

  @Mixin KeyOptions key;

  ApiClient connect() throws IOException {
    return new ApiClient(address, key.read());
  }
}
