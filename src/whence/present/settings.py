"""What a user has set once: from the environment, else from a file, else the defaults."""

from pathlib import Path

from platformdirs import user_config_path
from pydantic import Field
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from whence.pipeline.article import ReaderChoice


class Settings(BaseSettings):
    """Defaults of the commands; what is said on the command line goes before them.

    Attributes:
        reader: Which reader; ``WHENCE_READER``.
        workers: Processes, or `None` for one per core; ``WHENCE_WORKERS``.
        codebook: Additions to the codebook, read in every run; ``WHENCE_CODEBOOK`` as JSON list.
    """

    model_config = SettingsConfigDict(
        env_prefix="WHENCE_",
        toml_file=user_config_path("whence") / "whence.toml",
        frozen=True,
    )

    reader: ReaderChoice = ReaderChoice.MODEL
    workers: int | None = Field(default=None, ge=1)
    codebook: tuple[Path, ...] = ()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the library's signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment before the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)
