package org.twinflow.models;

import org.springframework.data.repository.ListCrudRepository;

interface ModelDraftRepository extends ListCrudRepository<ModelDraft, String> {}
