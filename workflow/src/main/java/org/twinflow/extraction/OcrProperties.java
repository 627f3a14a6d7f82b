package org.twinflow.extraction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tesseract the program; where it is missing, pictures of text wait
 * @param pageTimeout how long one page may take
 * @param memory the heap of the process that draws the pages
 * @param mostPages of one file; the rest is found by the title alone
 * @param mostPixels a larger page is read less sharp
 * @param confident the mean confidence, from 0 to 100, below which somebody is asked to scan a page again
 */
@ConfigurationProperties("twinflow.ocr")
record OcrProperties(
        @DefaultValue("tesseract") String tesseract,
        @DefaultValue("90s") Duration pageTimeout,
        @DefaultValue("512m") String memory,
        @DefaultValue("300") int mostPages,
        @DefaultValue("20000000") long mostPixels,
        @DefaultValue("60") int confident) {}
