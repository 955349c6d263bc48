package vn.sohoa.intake;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.sohoa.blob.DiskReserve;

/** Refuses uploads that the disk has no space for, before their bytes are received. */
final class SpaceFilter {
  private final DiskReserve disk;

  SpaceFilter(DiskReserve disk) {
    this.disk = disk;
  }

  /** Without a length, an upload is only refused if the reserve is in use already. */
  @ReceivesFile
  @ServerRequestFilter
  void look(ContainerRequestContext request) throws IOException {
    disk.require(Math.max(0, request.getLength()));
  }
}
