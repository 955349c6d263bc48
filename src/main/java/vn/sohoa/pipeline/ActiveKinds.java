package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.extract.kind.KindsFolder;

/** The kinds of paper that this node knows at the moment. */
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
                    "kinds of paper: %s; what was known before stays", refused.getMessage()));
  }

  @Override
  public Kinds get() {
    return folder.get();
  }
}
