"""What stands on an article's page and is not the article."""
