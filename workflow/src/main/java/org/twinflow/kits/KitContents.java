package org.twinflow.kits;

import java.util.List;

/** What a kit holds beside the description. */
record KitContents(List<KitActivity> activities, List<KitPage> pages, List<KitTask> tasks, List<String> folders) {}
