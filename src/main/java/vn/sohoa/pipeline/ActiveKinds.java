package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.KindsFolder;

/** Provides the kinds of paper that are currently defined on this node. */
@ApplicationScoped
class ActiveKinds implements Supplier<Kinds> {
  private static final Logger LOG = Logger.getLogger(ActiveKinds.class);

  private final KindsFolder folder;

  ActiveKinds(ExtractConfig config) {
    this.folder =
        new KindsFolder(
            config.kindsFolder().toAbsolutePath(),
            (file, refused) ->
                LOG.errorf(
                    "kinds of paper: %s; the previous definitions remain", refused.getMessage()));
  }

  @Override
  public Kinds get() {
    return folder.get();
  }
}
