package vn.sohoa.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import vn.sohoa.sql.Database;
import vn.sohoa.sql.Row;
import vn.sohoa.sql.Sql;

/**
 * The key of the installation that signs receipts. It is in the database, so that all nodes share
 * it and a restored copy still verifies. Callers have a transaction.
 */
@ApplicationScoped
class ReceiptKeys {
  private static final Sql READ =
      Sql.of(
          """
          SELECT encode(private_key, 'hex') AS private_key, encode(public_key, 'hex') AS public_key FROM receipt_key
          """);
  private static final Sql ADD =
      Sql.of(
          """
          INSERT INTO receipt_key (private_key, public_key, made_at)
          VALUES (decode(:private, 'hex'), decode(:public, 'hex'), :at) ON CONFLICT DO NOTHING
          """);

  private final Database database;
  private final Clock clock;

  ReceiptKeys(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Signs with the installation's key, which is made at the first use. */
  String sign(String payload) {
    Pair pair = pair();
    return Jws.sign(payload, bytes(pair.privateKey), bytes(pair.publicKey));
  }

  /** Returns the public key as SubjectPublicKeyInfo. */
  byte[] publicKey() {
    return bytes(pair().publicKey);
  }

  /** Both halves in hexadecimal digits. */
  private record Pair(String privateKey, String publicKey) {
    static Pair of(Row row) {
      return new Pair(row.text("private_key"), row.text("public_key"));
    }

    @Override
    public String toString() {
      return "key of receipts";
    }
  }

  private Pair pair() {
    return read()
        .orElseGet(
            () -> {
              add();
              return read().orElseThrow();
            });
  }

  private Optional<Pair> read() {
    return database.statement(READ).first(Pair::of);
  }

  /** Another node may do so at the same time; then its key counts. */
  private void add() {
    KeyPair made = make();
    database
        .statement(ADD)
        .bind("private", HexFormat.of().formatHex(made.getPrivate().getEncoded()))
        .bind("public", HexFormat.of().formatHex(made.getPublic().getEncoded()))
        .bind("at", clock.instant())
        .update();
  }

  private static KeyPair make() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
