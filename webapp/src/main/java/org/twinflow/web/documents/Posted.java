package org.twinflow.web.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.twinflow.documents.Upload;

/** A file as a form sent it. */
public final class Posted {

    private Posted() {}

    /** Empty where the browser gave none. */
    public static String name(MultipartFile file) {
        @Nullable String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    public static Upload upload(MultipartFile file) {
        return new Upload(name(file), file.getContentType());
    }
}
