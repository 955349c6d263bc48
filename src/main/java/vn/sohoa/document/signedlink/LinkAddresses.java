package vn.sohoa.document.signedlink;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses at which signed links are opened. */
@ApplicationScoped
public class LinkAddresses {
  /** Of the page, and of all that belongs to it. */
  public static final String ROOT = "/view/";

  private final SignedLinkConfig config;

  LinkAddresses(SignedLinkConfig config) {
    this.config = config;
  }

  /**
   * Returns the address that opens a link.
   *
   * @param request address of the request that made it; only its scheme and host are used
   */
  String of(SignedLink link, String token, URI request) {
    URI base = config.publicUrl().orElse(request);
    String file = link.opens() == LinkTarget.FILE ? "/file" : "";
    return base.getScheme()
        + "://"
        + base.getRawAuthority()
        + ROOT
        + URLEncoder.encode(link.docCode(), StandardCharsets.UTF_8)
        + file
        + "?token="
        + token;
  }
}
