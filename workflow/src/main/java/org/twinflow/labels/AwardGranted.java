package org.twinflow.labels;

/** The officer has awarded the label; its certificate is to be written. */
record AwardGranted(LabelApplicationId application) {}
