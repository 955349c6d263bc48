package vn.sohoa.testing;

import java.time.Clock;
import java.util.UUID;
import vn.sohoa.document.Document;
import vn.sohoa.document.DocumentRepository;
import vn.sohoa.document.FieldRepository;
import vn.sohoa.document.FindingRepository;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageId;
import vn.sohoa.document.PageRepository;
import vn.sohoa.document.Rendition;
import vn.sohoa.document.RenditionRepository;
import vn.sohoa.document.SignatureRepository;
import vn.sohoa.document.StoredField;
import vn.sohoa.document.StoredFinding;
import vn.sohoa.document.StoredSignature;
import vn.sohoa.dossier.Dossier;
import vn.sohoa.dossier.DossierRepository;
import vn.sohoa.link.LinkRepository;
import vn.sohoa.link.TestLinks;
import vn.sohoa.sql.Database;

/** The repositories of {@code document} and {@code dossier} over {@link TestEntities}. */
final class TestRepositories {
  private TestRepositories() {}

  static void addTo(Beans beans, Database database, Clock clock) {
    beans
        .with(DocumentRepository.class, new OfDocuments(database))
        .with(PageRepository.class, new OfPages(database))
        .with(FindingRepository.class, new OfFindings())
        .with(FieldRepository.class, new OfFields())
        .with(RenditionRepository.class, new OfRenditions())
        .with(SignatureRepository.class, new OfSignatures())
        .with(LinkRepository.class, new TestLinks(database, clock))
        .with(DossierRepository.class, new OfDossiers(database));
  }

  private static final class OfDocuments extends DocumentRepository
      implements TestRepository<Document, UUID> {
    OfDocuments(Database database) {
      super(database);
    }

    @Override
    public Class<Document> entity() {
      return Document.class;
    }
  }

  private static final class OfPages extends PageRepository
      implements TestRepository<Page, PageId> {
    OfPages(Database database) {
      super(database);
    }

    @Override
    public Class<Page> entity() {
      return Page.class;
    }
  }

  private static final class OfFindings extends FindingRepository
      implements TestRepository<StoredFinding, StoredFinding.FindingId> {
    @Override
    public Class<StoredFinding> entity() {
      return StoredFinding.class;
    }
  }

  private static final class OfFields extends FieldRepository
      implements TestRepository<StoredField, StoredField.FieldId> {
    @Override
    public Class<StoredField> entity() {
      return StoredField.class;
    }
  }

  private static final class OfRenditions extends RenditionRepository
      implements TestRepository<Rendition, Rendition.RenditionId> {
    @Override
    public Class<Rendition> entity() {
      return Rendition.class;
    }
  }

  private static final class OfSignatures extends SignatureRepository
      implements TestRepository<StoredSignature, StoredSignature.SignatureId> {
    @Override
    public Class<StoredSignature> entity() {
      return StoredSignature.class;
    }
  }

  private static final class OfDossiers extends DossierRepository
      implements TestRepository<Dossier, String> {
    OfDossiers(Database database) {
      super(database);
    }

    @Override
    public Class<Dossier> entity() {
      return Dossier.class;
    }
  }
}
