package org.twinflow.documents;

/**
 * Names something that was made out of a version.
 *
 * @param part tells those of one kind apart, see {@link DerivativeKind}; zero where there is one
 */
public record DerivativeId(DocumentId document, int version, DerivativeKind kind, int part) {

    public static DerivativeId of(DocumentId document, int version, DerivativeKind kind) {
        return new DerivativeId(document, version, kind, 0);
    }

    Derivative.Key key() {
        return new Derivative.Key(document.id(), version, kind, part);
    }
}
