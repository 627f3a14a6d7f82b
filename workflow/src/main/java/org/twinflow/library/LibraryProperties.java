package org.twinflow.library;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param space how much a project may store, unless an administrator gave it another limit */
@ConfigurationProperties("twinflow.library")
record LibraryProperties(@DefaultValue("10GB") DataSize space) {}
