package vn.sohoa.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sohoa.access.Right;

/** The public key by which receipts are verified. */
@Path("/api/v1/receipt-keys")
@Tag(name = "batches")
@RolesAllowed({Right.SEND_DOCUMENTS, Right.READ_DOCUMENTS})
public class ReceiptKeyResource {
  private final ReceiptKeys keys;

  ReceiptKeyResource(ReceiptKeys keys) {
    this.keys = keys;
  }

  /**
   * Public keys as a JWK set (RFC 7517, 5).
   *
   * @param keys one today
   */
  @Schema(name = "ReceiptKeys")
  public record KeySet(List<Key> keys) {
    public KeySet {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A public key, by the names of the standard (RFC 8037, 2).
   *
   * @param kty {@code OKP}
   * @param crv {@code Ed25519}
   * @param x its bytes, base64url
   * @param kid by which receipts name it: its thumbprint (RFC 7638)
   */
  @Schema(name = "ReceiptKey")
  public record Key(String kty, String crv, String x, String kid) {}

  @GET
  @Transactional
  @Operation(
      operationId = "getReceiptKeys",
      summary = "Get the public key of receipts",
      description =
          "A JWK set. Whoever has it can verify receipts without the service, with `sohoa admin"
              + " verify-receipt` or any library for JWS.")
  public KeySet get() {
    byte[] key = keys.publicKey();
    return new KeySet(List.of(new Key("OKP", "Ed25519", Jws.coordinate(key), Jws.keyId(key))));
  }
}
