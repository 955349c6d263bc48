-- Steps that link a document (again), by document: one that waits covers further requests.
CREATE INDEX scheduled_tasks_link ON scheduled_tasks (split_part(task_instance, '#', 1)) WHERE task_instance LIKE 'LINK:%';
