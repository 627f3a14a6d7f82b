package org.twinflow.pdf;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param spool the private folder for what does not fit in memory while a document is written
 */
@ConfigurationProperties("twinflow.pdf")
record PdfProperties(@DefaultValue("data/spool") Path spool) {}
