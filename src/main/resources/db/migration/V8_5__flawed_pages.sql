-- Pages whose scan is bad are few; the desk asks for those that it sent lately.
CREATE INDEX page_flawed ON page (document_id) WHERE flaws <> '{}';
